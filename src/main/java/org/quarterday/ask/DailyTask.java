package org.quarterday.ask;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes a day begin: looked at every ten minutes, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class DailyTask {

	private static final Duration PAUSE = Duration.ofMinutes(10);

	@Bean
	RecurringTask<Void> beginDay(Daily daily, Clock clock) {
		return Tasks.recurring("begin-day", FixedDelay.of(PAUSE))
			.execute((instance, context) -> daily.runDue(clock.instant()));
	}

}
