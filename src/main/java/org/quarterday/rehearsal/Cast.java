package org.quarterday.rehearsal;

import org.quarterday.paper.PastPaper.PastService;

/**
 * A service of a rehearsal and who plays its lead.
 *
 * @param service what the past paper says of it
 */
record Cast(String serviceId, String leadId, String email, PastService service) {
}
