import { relative } from 'node:path';
import ts from 'typescript';

/** The statement that declares a name, for a variable's declaration the statement around it. */
const statementOf = (declaration: ts.Declaration): ts.Node =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;

/**
 * Writes down the public API of a compiled package, entry by entry: the declaration of each name that an entry exports,
 * and of each name of the package that those mention and that no entry exports.
 *
 * @param entries the entries' `.d.ts` files
 * @param directory where the package's `.d.ts` files are; what lies outside isn't written down
 * @throws when an entry isn't there
 */
export function describeApi(entries: readonly string[], directory: string): string[] {
  const program = ts.createProgram(entries, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();

  const resolve = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarationsOf = (symbol: ts.Symbol) =>
    (symbol.declarations ?? [])
      .map(statementOf)
      .filter((node) => !ts.isSourceFile(node) && ts.isSourceFile(node.parent))
      .filter((node) => !relative(directory, node.getSourceFile().fileName).startsWith('..'));
  const print = (symbols: Iterable<ts.Symbol>) =>
    [...symbols]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((symbol) => declarationsOf(symbol).map((node) => node.getFullText().trim()));

  const exportsOf = (entry: string) => {
    const file = program.getSourceFile(entry);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${entry} is missing: run "npm run build" first.`);
    return new Set(checker.getExportsOfModule(module).map(resolve));
  };
  const exported = entries.map(exportsOf);
  const written = new Set(exported.flatMap((symbols) => [...symbols]));

  return exported.map((symbols) => {
    const inside = new Set<ts.Symbol>();
    const visit = (node: ts.Node): void => {
      const found = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
      const symbol = found && resolve(found);
      if (symbol && !written.has(symbol) && declarationsOf(symbol).length > 0) {
        written.add(symbol);
        inside.add(symbol);
      }
      ts.forEachChild(node, visit);
    };
    for (const symbol of symbols) declarationsOf(symbol).forEach(visit);
    // A set also iterates over what is added on the way.
    for (const symbol of inside) declarationsOf(symbol).forEach(visit);
    const note = inside.size > 0 ? ['// Mentioned above, and not exported.'] : [];
    return [...print(symbols), ...note, ...print(inside)].join('\n\n');
  });
}
