import { define } from '../../ui/define.js';
import { DiaInstrumentList } from './instrument-list.js';

define('dia-instrument-list', DiaInstrumentList);

declare global {
  interface HTMLElementTagNameMap {
    'dia-instrument-list': DiaInstrumentList;
  }
}
