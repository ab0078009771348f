package tv.exstream.web.tls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tv.exstream.config.LiveConfig;
import tv.exstream.web.TrustedProxies;
import tv.exstream.web.api.HealthCheck;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.HealthCheck.Weight;
import tv.exstream.web.api.Phrase;
import tv.exstream.web.api.Said;

/// Puts together what is about TLS.
@Configuration(proxyBeanMethods = false)
class TlsConfiguration {
    /// Those who renew by themselves do it 30 days before; whoever has not by now has forgotten it.
    private static final Duration SOON = Duration.ofDays(14);

    @Bean
    TlsEntrance tlsEntrance(LiveConfig live) {
        return new TlsEntrance(live);
    }

    /// Before whatever else looks at who asks, and before a token is taken from the path.
    @Bean
    FilterRegistrationBean<TlsFilter> tlsFilter(
            LiveConfig live, TlsEntrance entrance, TrustedProxies proxies) {
        var filter =
                new TlsFilter(() -> live.now().tls().redirect(), entrance::state, proxies::trust);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    HealthCheck tlsHealth(TlsEntrance entrance, InstantSource clock) {
        return new HealthCheck(
                "tls", Weight.OPTIONAL, () -> finding(entrance.state(), clock.instant()));
    }

    static Finding finding(TlsState state, Instant now) {
        if (state.problem().isPresent()) {
            Said problem = Said.of(state.problem().get());
            return Finding.degraded(
                    state.port().isPresent() ? Said.of(Phrase.TLS_OUTDATED, problem) : problem);
        }
        return state.ends()
                .map(ends -> ofCertificate(ends, now))
                .orElseGet(() -> Finding.up(Said.of(Phrase.TLS_OFF)));
    }

    private static Finding ofCertificate(Instant ends, Instant now) {
        String day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(ends);
        if (!ends.isAfter(now)) {
            return Finding.degraded(Said.of(Phrase.TLS_ENDED, day));
        }
        return ends.isAfter(now.plus(SOON))
                ? Finding.up(Said.of(Phrase.TLS_ENDS, day))
                : Finding.degraded(Said.of(Phrase.TLS_ENDS_SOON, day));
    }
}
