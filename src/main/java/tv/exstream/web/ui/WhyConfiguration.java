package tv.exstream.web.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.web.RemarkTexts;

/// Puts the page at `/why` together.
@Configuration(proxyBeanMethods = false)
@Import(WhyParts.class)
class WhyConfiguration {
    @Bean
    WhyView whyView(WhyParts parts, RemarkTexts texts) {
        return new WhyView(parts, texts);
    }
}
