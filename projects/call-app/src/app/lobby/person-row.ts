import { Component, input } from '@angular/core';
import { Avatar } from '../avatar/avatar.ts';

/** One person of a room in a row: picture, name and perhaps a note. */
@Component({
  selector: 'app-person-row',
  imports: [Avatar],
  template: `
    <app-avatar [name]="name()" />
    <span class="name">{{ name() }}</span>
    <span class="note">{{ note() }}</span>
  `,
  styleUrl: './person-row.scss',
})
export class PersonRow {
  readonly name = input.required<string>();
  readonly note = input('');
}
