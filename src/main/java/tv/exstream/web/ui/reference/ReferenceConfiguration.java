package tv.exstream.web.ui.reference;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Reads the document when somebody wants to see it for the first time, and once.
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {
    @Bean
    @Lazy
    ApiReference apiReference() throws IOException {
        return ApiReference.shipped();
    }
}
