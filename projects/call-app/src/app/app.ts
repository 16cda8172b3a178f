import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The root: whatever the address asks for. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: '<router-outlet />',
})
export class App {}
