// The script of a reading thread: starts serving with the program's own readers.

import { readDocument } from '../../documents/index.ts';
import { ERRANDS } from './errands.ts';
import { serve } from './serve.ts';

serve(ERRANDS, readDocument);
