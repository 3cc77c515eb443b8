import { define } from '../../ui/define.js';
import { DiaAgenda } from './agenda.js';

define('dia-agenda', DiaAgenda);

declare global {
  interface HTMLElementTagNameMap {
    'dia-agenda': DiaAgenda;
  }
}
