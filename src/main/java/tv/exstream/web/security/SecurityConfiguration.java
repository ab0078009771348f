package tv.exstream.web.security;

import jakarta.servlet.Filter;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
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
import tv.exstream.account.KnownTokens;
import tv.exstream.account.OpenMode;
import tv.exstream.account.Tokens;
import tv.exstream.config.Config;
import tv.exstream.config.Network;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.ClientAddresses;
import tv.exstream.web.TrustedProxies;

/// Puts the door together, and what lets people in.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /// Arbitrary: a person tries a few passwords; a program that guesses gets a thousand in a day.
    private static final Throttle.Rate SIGN_INS = new Throttle.Rate(10, Duration.ofMinutes(10));

    /// From wherever: more, so that somebody who guesses does not keep its owner out at once.
    private static final Throttle.Rate NAMES = new Throttle.Rate(30, Duration.ofMinutes(10));

    private static final Throttle.Rate CODES = new Throttle.Rate(5, Duration.ofMinutes(1));

    /// A player whose token was revoked goes on asking for segments for a while.
    private static final Throttle.Rate TOKENS = new Throttle.Rate(60, Duration.ofMinutes(1));

    /// Longer than what differs between one failure and another.
    private static final int LONGEST_PAUSE_MILLIS = 400;

    @Bean
    Peers peers(ClientAddresses clients, TrustedProxies proxies) {
        return new Peers(clients, proxies);
    }

    @Bean
    SessionCookies sessionCookies(BaseUrls bases) {
        return new SessionCookies(bases);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    SignIns.Terms signInTerms(
            Config config, InstantSource clock, LongSupplier nanoTime, SecureRandom random) {
        return new SignIns.Terms(
                new Throttle(SIGN_INS, nanoTime),
                new Throttle(NAMES, nanoTime),
                () -> Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS)),
                config.security().session(),
                clock,
                random);
    }

    @Bean
    SignIns signIns(Accounts accounts, Tokens tokens, Passwords passwords, SignIns.Terms terms) {
        return new SignIns(accounts, tokens, passwords, terms);
    }

    @Bean
    Claims.Secrets claimSecrets(SecureRandom random, LongSupplier nanoTime) {
        return new Claims.Secrets(random, new Throttle(CODES, nanoTime));
    }

    @Bean
    Claims claims(Accounts accounts, Passwords passwords, SignIns signIns, Claims.Secrets secrets) {
        return new Claims(accounts, passwords, signIns, secrets);
    }

    @Bean
    OpenMode openMode(Config config) {
        Map<Area, Predicate<InetAddress>> networks = new EnumMap<>(Area.class);
        config.security().open().forEach((area, open) -> networks.put(area, in(open)));
        return new OpenMode(networks, config.security().role());
    }

    private static Predicate<InetAddress> in(List<Network> networks) {
        return address -> networks.stream().anyMatch(network -> network.contains(address));
    }

    @Bean
    Recognition recognition(
            KnownTokens tokens,
            Accounts accounts,
            OpenMode open,
            Recognition.Surroundings surroundings) {
        return new Recognition(tokens, accounts, open, surroundings);
    }

    @Bean
    Recognition.Surroundings surroundings(
            Peers peers, SessionCookies cookies, LongSupplier nanoTime) {
        return new Recognition.Surroundings(peers, cookies, new Throttle(TOKENS, nanoTime));
    }

    @Bean
    Refusals refusals(BaseUrls bases, Accounts accounts, JsonMapper json) {
        return new Refusals(bases, accounts, json);
    }

    @Bean
    DoorFilter.Session doorSession(SessionCookies cookies, Config config) {
        return new DoorFilter.Session(cookies, config.security().session());
    }

    /// Before everything that looks at the path.
    @Bean
    FilterRegistrationBean<TokenPathFilter> tokenPathFilter() {
        var registration = new FilterRegistrationBean<>(new TokenPathFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /// Behind what lets players in browsers ask, which need no more than the answer to that.
    @Bean
    FilterRegistrationBean<Filter> door(
            Recognition recognition,
            Refusals refusals,
            DoorFilter.Session session,
            BaseUrls bases) {
        var door = new DoorFilter(recognition, refusals, session);
        var registration =
                new FilterRegistrationBean<>(
                        DoorChain.of(new SafeHeadersFilter(bases), door, session, refusals));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
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
