import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { Avatar } from '../avatar/avatar.ts';
import { newRoomId, roomIn } from './room-id.ts';

/** The start page: make a room, or join one. */
@Component({
  selector: 'app-home',
  imports: [Avatar, MatButton, MatIcon],
  templateUrl: './home.html',
  styleUrl: './home.scss',
})
export class Home {
  private readonly router = inject(Router);

  protected readonly pasted = signal('');
  protected readonly refused = signal(false);

  protected make(): void {
    this.goTo(newRoomId());
  }

  protected join(): void {
    const room = roomIn(this.pasted());
    this.refused.set(room === null);
    if (room !== null) this.goTo(room);
  }

  private goTo(room: string): void {
    void this.router.navigate(['r', room]);
  }
}
