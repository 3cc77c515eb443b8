import { define } from '../../ui/define.js';
import { DiaFilter } from './filter.js';

define('dia-filter', DiaFilter);

declare global {
  interface HTMLElementTagNameMap {
    'dia-filter': DiaFilter;
  }
}
