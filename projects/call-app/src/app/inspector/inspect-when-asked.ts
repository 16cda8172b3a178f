import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { Inspection } from './inspection.ts';

/** Gets the inspector ready before a page with `?inspect` makes its machine. Lets everyone pass. */
export const inspectWhenAsked: CanActivateFn = async (route) => {
  const inspection = inject(Inspection);
  if (route.queryParamMap.has('inspect')) await inspection.load();
  return true;
};
