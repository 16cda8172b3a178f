import { TestBed } from '@angular/core/testing';
import { NotificationSetting } from './notification-setting.ts';

const KEY = 'call-machine.notifications';

describe('NotificationSetting', () => {
  let permission: jasmine.Spy;
  let request: jasmine.Spy;

  beforeEach(() => {
    localStorage.removeItem(KEY);
    permission = spyOnProperty(Notification, 'permission').and.returnValue('default');
    request = spyOn(Notification, 'requestPermission').and.resolveTo('granted');
  });
  afterEach(() => localStorage.removeItem(KEY));

  const open = () => {
    TestBed.resetTestingModule();
    return TestBed.inject(NotificationSetting);
  };

  it('asks for nothing before somebody wants it', () => {
    const setting = open();
    expect(setting.isOn()).toBeFalse();
    expect(setting.isRefused()).toBeFalse();
    expect(request).not.toHaveBeenCalled();
  });

  it('is on once it is wanted and allowed, the next time too, until it is turned off', async () => {
    const setting = open();
    await setting.choose(true);
    expect(setting.isOn()).toBeTrue();

    permission.and.returnValue('granted');
    expect(open().isOn()).toBeTrue();
    await open().choose(false);
    expect(open().isOn()).toBeFalse();
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('says when it is refused, and stays off', async () => {
    request.and.resolveTo('denied');
    const setting = open();
    await setting.choose(true);
    expect(setting.isOn()).toBeFalse();
    expect(setting.isRefused()).toBeTrue();
  });

  it('is off when the permission was taken away meanwhile', () => {
    localStorage.setItem(KEY, 'on');
    permission.and.returnValue('denied');
    expect(open().isOn()).toBeFalse();
  });
});
