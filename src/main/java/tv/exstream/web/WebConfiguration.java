package tv.exstream.web;

import java.util.random.RandomGenerator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tv.exstream.config.LiveConfig;
import tv.exstream.outbound.SelfMark;

/// Puts together what all end points share.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /// Behind what takes tokens out of paths, before whatever may refuse.
    private static final int ORDER_OF_CROSS_ORIGIN = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    TrustedProxies trustedProxies(LiveConfig live) {
        return new TrustedProxies(live.of(config -> config.server().trustedProxies()));
    }

    @Bean
    BaseUrls baseUrls(LiveConfig live, TrustedProxies proxies) {
        return new BaseUrls(live.of(config -> config.server().publicUrl()), proxies);
    }

    @Bean
    ClientAddresses clientAddresses(TrustedProxies proxies) {
        return new ClientAddresses(proxies);
    }

    @Bean
    RemarkTexts remarkTexts(MessageSource messages) {
        return new RemarkTexts(messages, ToldLanguage::noted);
    }

    @Bean
    ProblemResponses problemResponses(MessageSource messages, LocaleResolver languages) {
        return new ProblemResponses(messages, languages);
    }

    @Bean
    Incidents incidents(RandomGenerator random) {
        return new Incidents(random.nextInt());
    }

    @Bean
    WebMvcConfigurer whoMayAsk(SelfMark mark, TimedAnswers timed) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(timed).addPathPatterns("/api/**");
                registry.addInterceptor(new OwnPagesOnly());
                registry.addInterceptor(new NotOurselves(mark));
            }
        };
    }

    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOriginFilter(LiveConfig live) {
        var filter = new CrossOriginFilter(live.of(config -> config.security().origins()));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(ORDER_OF_CROSS_ORIGIN);
        return registration;
    }
}
