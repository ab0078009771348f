package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.AuditLog;

/// Writes changes down.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditedChanges auditedChanges(AuditLog log, InstantSource clock) {
        return new AuditedChanges(log, clock);
    }
}
