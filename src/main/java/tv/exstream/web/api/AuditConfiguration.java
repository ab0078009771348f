package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.AuditLog;
import tv.exstream.web.AuditTrail;

/// Writes changes down.
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditedChanges auditedChanges(AuditLog log, InstantSource clock, LongSupplier nanoTime) {
        return new AuditedChanges(
                new AuditTrail(log), clock, AuditedChanges.Strangers.of(nanoTime));
    }
}
