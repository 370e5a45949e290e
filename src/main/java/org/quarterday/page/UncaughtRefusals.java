package org.quarterday.page;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.quarterday.cycle.Refusal;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/**
 * A refusal that no page shows beside a field is of an address that leads nowhere, such
 * as that of a cycle which does not exist: the page for that, not a fault of the program.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UncaughtRefusals {

	@ExceptionHandler
	void nowhere(Refusal refusal, HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
	}

	@ExceptionHandler
	void noFile(MultipartException ex, HttpServletResponse response) throws IOException {
		response.sendError((ex instanceof ErrorResponse known) ? known.getStatusCode().value()
				: HttpServletResponse.SC_BAD_REQUEST);
	}

}
