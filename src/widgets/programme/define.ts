import { define } from '../../ui/define.js';
import { DiaProgramme } from './programme.js';

define('dia-programme', DiaProgramme);

declare global {
  interface HTMLElementTagNameMap {
    'dia-programme': DiaProgramme;
  }
}
