import {
  mdiAlertCircleOutline,
  mdiAccountGroup,
  mdiCheck,
  mdiClose,
  mdiCogOutline,
  mdiContentCopy,
  mdiInformationOutline,
  mdiLinkVariant,
  mdiLock,
  mdiLockOpenVariant,
  mdiMicrophone,
  mdiMicrophoneOff,
  mdiPhone,
  mdiPhoneHangup,
  mdiPhoneMissed,
  mdiQrcode,
  mdiShareVariant,
  mdiSync,
  mdiVideo,
  mdiVideoOff,
} from '@mdi/js';

/** The paths of the icons that the app uses, by the name that templates use. */
export const ICONS = {
  alert: mdiAlertCircleOutline,
  camera: mdiVideo,
  'camera-off': mdiVideoOff,
  check: mdiCheck,
  close: mdiClose,
  copy: mdiContentCopy,
  'hang-up': mdiPhoneHangup,
  info: mdiInformationOutline,
  link: mdiLinkVariant,
  lock: mdiLock,
  'lock-open': mdiLockOpenVariant,
  microphone: mdiMicrophone,
  'microphone-off': mdiMicrophoneOff,
  missed: mdiPhoneMissed,
  people: mdiAccountGroup,
  phone: mdiPhone,
  'qr-code': mdiQrcode,
  settings: mdiCogOutline,
  share: mdiShareVariant,
  sync: mdiSync,
} as const;

/** The name of an icon. */
export type IconName = keyof typeof ICONS;
