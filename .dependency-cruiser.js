const SRC = '^projects/call-machine/src';
const SPEC = '[.]spec[.]ts$';
const BROWSER = `${SRC}/(peer/peer-connection|capture/media-devices|signaling/socket-transport|browser)[^/]*[.]ts$`;
const LEAVES = ['peer', 'capture', 'signaling'];

/** The arrows between the parts, and inside the package; see CONTRIBUTING.md. */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Files that need each other are one file, or have a third one to share.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: [SPEC, '[.]d[.]ts$', '/(main|service-worker)[.]ts$'] },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'protocol-imports-nothing-of-ours',
      severity: 'error',
      from: { path: `${SRC}/protocol/` },
      to: { path: '^(projects|signaling)/', pathNot: `${SRC}/protocol/` },
    },
    {
      name: 'package-imports-no-app-and-no-server',
      severity: 'error',
      from: { path: '^projects/call-machine/' },
      to: { path: '^(projects/call-app|signaling)/' },
    },
    {
      name: 'server-imports-the-protocol-alone',
      severity: 'error',
      from: { path: '^signaling/' },
      to: { path: '^projects/', pathNot: `${SRC}/protocol/index[.]ts$` },
    },
    {
      name: 'app-imports-entries-alone',
      severity: 'error',
      from: { path: '^projects/call-app/' },
      to: {
        path: ['^signaling/', `${SRC}/`],
        pathNot: `${SRC}/(index|browser|protocol/index|testing/index)[.]ts$`,
      },
    },
    {
      name: 'bridge-knows-nothing-of-calls',
      comment: 'What connects XState to Angular could be published by itself.',
      severity: 'error',
      from: { path: '^projects/call-app/src/app/xstate-angular/' },
      to: { path: '^projects/', pathNot: '^projects/call-app/src/app/xstate-angular/' },
    },
    ...LEAVES.map((leaf) => ({
      name: `${leaf}-stands-alone`,
      comment: 'peer, capture and signaling know neither each other nor the call.',
      severity: 'error',
      from: { path: `${SRC}/${leaf}/`, pathNot: SPEC },
      to: { path: `${SRC}/(call|${LEAVES.filter((other) => other !== leaf).join('|')})/` },
    })),
    {
      name: 'browser-files-only-from-browser',
      comment: 'What touches the browser is provided by browser.ts, so that the rest runs in Node.',
      severity: 'error',
      from: { path: SRC, pathNot: [BROWSER, SPEC] },
      to: { path: BROWSER },
    },
    {
      name: 'specs-are-leaves',
      severity: 'error',
      from: {},
      to: { path: SPEC },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
