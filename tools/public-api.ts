import { relative } from 'node:path';
import ts from 'typescript';

/** The statement that declares a name, for a variable's declaration the statement around it. */
const statementOf = (declaration: ts.Declaration): ts.Node =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;

/**
 * Writes down the public API of a compiled entry: the declaration of each name that it exports, and of each name of
 * the package that those mention.
 *
 * @param entry the entry's `.d.ts` file
 * @param directory where the package's `.d.ts` files are; what lies outside isn't written down
 * @throws when the entry isn't there
 */
export function describeApi(entry: string, directory: string): string {
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${entry} is missing: run "npm run build" first.`);

  const resolve = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarationsOf = (symbol: ts.Symbol) =>
    (symbol.declarations ?? [])
      .map(statementOf)
      .filter((node) => !ts.isSourceFile(node) && ts.isSourceFile(node.parent))
      .filter((node) => !relative(directory, node.getSourceFile().fileName).startsWith('..'));
  const print = (symbols: ts.Symbol[]) =>
    symbols
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((symbol) => declarationsOf(symbol).map((node) => node.getFullText().trim()));

  const exported = new Set(checker.getExportsOfModule(module).map(resolve));
  const mentioned = new Set<ts.Symbol>(exported);
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    if (symbol && declarationsOf(resolve(symbol)).length > 0) mentioned.add(resolve(symbol));
    ts.forEachChild(node, visit);
  };
  // A set also iterates over what is added on the way.
  for (const symbol of mentioned) declarationsOf(symbol).forEach(visit);

  const inside = print([...mentioned].filter((symbol) => !exported.has(symbol)));
  const note = inside.length > 0 ? ['// Mentioned above, and not exported.'] : [];
  return [...print([...exported]), ...note, ...inside].join('\n\n');
}
