import type { WpsSwitches } from '../../simulators/wps/wps-switches';
import { WpsDesk } from './wps-desk';

/** `?switches={"events":"silent"}` */
const asked = new URL(window.location.href).searchParams.get('switches') ?? '{}';
window.wpsDesk = new WpsDesk(JSON.parse(asked) as Partial<WpsSwitches>);
window.bookDesk = window.wpsDesk;
