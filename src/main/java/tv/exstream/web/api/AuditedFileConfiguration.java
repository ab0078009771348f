package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.AuditLog;
import tv.exstream.config.SettingsDesk;
import tv.exstream.web.AuditTrail;

/// Writes down what is changed where nobody asks the interface for it.
@Configuration(proxyBeanMethods = false)
class AuditedFileConfiguration {
    @Bean
    AuditedFile auditedFile(SettingsDesk desk, AuditLog log, InstantSource clock) {
        var file = new AuditedFile(desk.place(), new AuditTrail(log), clock);
        desk.listen(file::edited);
        return file;
    }
}
