import {
  parseTemplate,
  RecursiveAstVisitor,
  TmplAstBoundAttribute,
  TmplAstBoundText,
  TmplAstElement,
  TmplAstText,
  TmplAstTextAttribute,
} from '@angular/compiler';
import type { AST, LiteralPrimitive } from '@angular/compiler';

/** Attributes that are read or heard. */
const READ = ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title'];

/** A template written in a component's file. */
const INLINE = /^ {2}template:\s*(?:`([^`]*)`|'([^']*)')/gm;

/** A static attribute of a component's own element that is read. */
const HOST = /'(?:aria-label|aria-description|title)': '([^']+)'/g;

/** The templates of a component's file. */
export function templatesIn(source: string): readonly string[] {
  return [...source.matchAll(INLINE)].map(([, backticked, quoted]) => backticked ?? quoted ?? '');
}

/** What the elements of a component's file say by an attribute that `host` gives them. */
export function hostTextsIn(source: string): readonly string[] {
  return [...source.matchAll(HOST)].map(([, text]) => text ?? '');
}

/**
 * The texts that a template says by itself, in whatever block: in its text, in attributes that are read, and as strings in
 * what is bound to these. Not those in an element with a `lang`, which are meant to be in that language.
 *
 * @throws when the template has an error
 */
export function textsOf(template: string, path: string): readonly string[] {
  const { nodes, errors } = parseTemplate(template, path, { preserveWhitespaces: false });
  if (errors?.length) throw new SyntaxError(`${path}: ${errors.join('\n')}`);
  return textsIn(nodes, new Set()).map((text) => text.trim());
}

/** Looks into whatever a node has, since each kind of block keeps its children elsewhere. */
function textsIn(node: unknown, seen: Set<unknown>): readonly string[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return [];
  seen.add(node);
  if (node instanceof TmplAstText) return [node.value];
  if (node instanceof TmplAstBoundText) return stringsIn(node.value);
  if (node instanceof TmplAstTextAttribute) return READ.includes(node.name) ? [node.value] : [];
  if (node instanceof TmplAstBoundAttribute) {
    return READ.includes(node.name) ? stringsIn(node.value) : [];
  }
  if (node instanceof TmplAstElement && node.attributes.some(({ name }) => name === 'lang')) {
    return [];
  }
  return Object.values(node).flatMap((part: unknown) => textsIn(part, seen));
}

function stringsIn(expression: AST): readonly string[] {
  const strings: string[] = [];
  class Strings extends RecursiveAstVisitor {
    override visitLiteralPrimitive(literal: LiteralPrimitive): void {
      if (typeof literal.value === 'string') strings.push(literal.value);
    }
    override visitInterpolation(...[interpolation, context]: Interpolated): void {
      strings.push(...interpolation.strings);
      super.visitInterpolation(interpolation, context);
    }
  }
  expression.visit(new Strings());
  return strings;
}

type Interpolated = Parameters<RecursiveAstVisitor['visitInterpolation']>;
