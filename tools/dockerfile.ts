import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';

const DOCKERFILE = fileURLToPath(new URL('../Dockerfile', import.meta.url));

// Checks the Dockerfile without a Docker to build it: syntax, stages, variables, the shape of each instruction.
const problems = validate(readFileSync(DOCKERFILE, 'utf8'));
for (const { message, range } of problems) {
  const text = typeof message === 'string' ? message : message.value;
  console.log(`Dockerfile:${range.start.line + 1} ${text}`);
}
if (problems.length > 0) process.exitCode = 1;
