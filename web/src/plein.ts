//! What every page loads. Each part finds its own attributes in the HTML and does nothing without them.

import { arrive } from "./arrived";
import { enhanceChoices } from "./autosubmit";
import { enhanceForms } from "./fragment";
import { enhancePrinting } from "./print";
import { enhanceQuestions } from "./questions";
import { enhanceRows } from "./rows";
import { enhanceSharing } from "./share";
import { liveRegion } from "./say";

// There from the start: a region made at the moment it speaks is often not heard.
liveRegion();
enhanceForms();
enhanceSharing();
enhancePrinting();
enhanceChoices();
enhanceQuestions();
enhanceRows();
arrive();
