package tv.exstream.log;

import ch.qos.logback.classic.LoggerContext;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;

/// Puts the beans of this package together. Ring and gate are there before all beans, because these speak already.
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
    @Bean
    LogLevels logLevels(InstantSource clock) {
        return new LogLevels((LoggerContext) LoggerFactory.getILoggerFactory(), clock);
    }

    @Bean
    LogFiles logFiles(Config config) {
        return new LogFiles(config.logFile());
    }

    @Bean
    LogUpkeep logUpkeep(LogGate gate, LogLevels levels, InstantSource clock) {
        return new LogUpkeep(gate, levels, clock);
    }
}
