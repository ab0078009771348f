package tv.exstream.web.security;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.account.Accounts;
import tv.exstream.account.Area;
import tv.exstream.account.IpAddress;
import tv.exstream.account.KnownTokens;
import tv.exstream.account.OpenMode;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.config.Network;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.ProblemResponses;

/// Puts the door together that every request goes through.
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    /// A player whose token was revoked goes on asking for segments for a while.
    private static final Throttle.Rate TOKENS = new Throttle.Rate(60, Duration.ofMinutes(1));

    private static final int ORDER_OF_DOOR = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    OpenMode openMode(Config config) {
        Map<Area, Predicate<IpAddress>> networks = new EnumMap<>(Area.class);
        config.security().open().forEach((area, open) -> networks.put(area, in(open)));
        return new OpenMode(networks, config.security().role());
    }

    private static Predicate<IpAddress> in(List<Network> networks) {
        return address -> networks.stream().anyMatch(network -> network.contains(address));
    }

    @Bean
    Guests guests(OpenMode open, Peers peers, BaseUrls bases, LiveConfig live) {
        return new Guests(open, peers, new OwnNames(live.of(Config::server), bases));
    }

    @Bean
    Recognition recognition(
            KnownTokens tokens,
            Accounts accounts,
            Guests guests,
            Recognition.Surroundings surroundings) {
        return new Recognition(tokens, accounts, guests, surroundings);
    }

    @Bean
    Recognition.Surroundings doorSurroundings(
            Peers peers, SessionCookies cookies, LongSupplier nanoTime) {
        return new Recognition.Surroundings(peers, cookies, new Throttle(TOKENS, nanoTime));
    }

    @Bean
    Refusals.Words doorWords(ProblemResponses responses, JsonMapper json) {
        return new Refusals.Words(responses, json);
    }

    @Bean
    Refusals doorRefusals(BaseUrls bases, Accounts accounts, Guests guests, Refusals.Words words) {
        return new Refusals(bases, accounts, guests, words);
    }

    @Bean
    DoorFilter.Session doorSession(SessionCookies cookies, Config config, LongSupplier nanoTime) {
        return new DoorFilter.Session(
                cookies,
                config.security().session(),
                RequestLimit.of(config.security().requests(), nanoTime));
    }

    /// Before everything that looks at the path, but behind what sends browsers to the whole of it.
    @Bean
    FilterRegistrationBean<TokenPathFilter> tokenPathFilter() {
        var registration = new FilterRegistrationBean<>(new TokenPathFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    SafeHeadersFilter safeHeaders(BaseUrls bases, LiveConfig live) {
        return new SafeHeadersFilter(bases, live.of(config -> config.tls().strict()));
    }

    /// In its place in the chain, and nowhere else.
    @Bean
    FilterRegistrationBean<SafeHeadersFilter> safeHeadersInTheChain(SafeHeadersFilter headers) {
        var registration = new FilterRegistrationBean<>(headers);
        registration.setEnabled(false);
        return registration;
    }

    /// Behind what lets players in browsers ask, which need no more than the answer to that.
    @Bean
    FilterRegistrationBean<Filter> doorChain(
            Recognition recognition,
            Refusals refusals,
            DoorFilter.Session session,
            SafeHeadersFilter headers) {
        var door = new DoorFilter(recognition, refusals, session);
        var registration =
                new FilterRegistrationBean<>(DoorChain.of(headers, door, session, refusals));
        registration.setOrder(ORDER_OF_DOOR);
        return registration;
    }

    @Bean
    PageThreads pageThreads() {
        return PageThreads.of(Runtime.getRuntime().availableProcessors());
    }

    /// Behind the door, so that who is refused takes no turn.
    @Bean
    FilterRegistrationBean<PageThreadsFilter> pagesOnThreads(
            PageThreads threads, Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new PageThreadsFilter(threads, refusals));
        registration.setOrder(ORDER_OF_DOOR + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer sameDoor() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SameDoor()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
