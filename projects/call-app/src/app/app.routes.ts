import type { Routes } from '@angular/router';
import { takeToken } from './door/take-token.ts';
import { inspectWhenAsked } from './inspector/inspect-when-asked.ts';

/** Each page is a chunk of its own, so that a room doesn't wait for the start page. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'call machine',
    loadComponent: () => import('./home/home.ts').then((file) => file.Home),
  },
  {
    path: 'r/:room',
    title: 'Room · call machine',
    canActivate: [takeToken, inspectWhenAsked],
    // Also when only the token is new: then the page isn't loaded again.
    runGuardsAndResolvers: 'always',
    loadComponent: () => import('./entrance/entrance.ts').then((file) => file.Entrance),
  },
  {
    path: '**',
    title: 'Not found · call machine',
    loadComponent: () => import('./not-found/not-found.ts').then((file) => file.NotFound),
  },
];
