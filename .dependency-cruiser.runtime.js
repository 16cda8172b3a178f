/** What "call-machine" loads when it runs: type imports, which load nothing, are left out. */
export default {
  forbidden: [
    {
      name: 'pure-entry-loads-xstate-alone',
      comment: '"call-machine" runs in plain Node with xstate as its one dependency.',
      severity: 'error',
      from: { path: '^projects/call-machine/src/index[.]ts$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/xstate/', reachable: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
