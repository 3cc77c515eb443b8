import { define } from '../../ui/define.js';
import { DiaInitiativeMap } from './initiative-map.js';

define('dia-initiative-map', DiaInitiativeMap);

declare global {
  interface HTMLElementTagNameMap {
    'dia-initiative-map': DiaInitiativeMap;
  }
}
