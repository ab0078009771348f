package tv.exstream.web.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.Accounts;
import tv.exstream.account.AuditLog;
import tv.exstream.account.Identities;
import tv.exstream.account.Tokens;
import tv.exstream.config.Config;
import tv.exstream.outbound.Outbound;
import tv.exstream.web.AuditTrail;

/// Puts together what lets people sign in by the word of a provider.
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {
    /// Arbitrary: as often as somebody may try passwords from wherever.
    private static final Throttle.Rate TRIES = new Throttle.Rate(30, Duration.ofMinutes(10));

    /// A token that names a key that nobody has costs the provider no more.
    private static final Throttle.Rate KEY_READINGS = new Throttle.Rate(5, Duration.ofMinutes(1));

    @Bean
    Provider identityProvider(Config config, Outbound outbound, LongSupplier nanoTime) {
        return new Provider(
                config.security().provider(), outbound, new Throttle(KEY_READINGS, nanoTime));
    }

    @Bean
    ProviderAccounts.Kept providerKept(Identities identities, Accounts accounts, Tokens tokens) {
        return new ProviderAccounts.Kept(identities, accounts, tokens);
    }

    @Bean
    ProviderAccounts providerAccounts(
            ProviderAccounts.Kept providerKept,
            AuditLog audit,
            Config config,
            InstantSource clock) {
        return new ProviderAccounts(
                providerKept,
                new ProviderRecord(new AuditTrail(audit), clock),
                config.security().provider(),
                clock);
    }

    @Bean
    ProviderSignIns.Passage providerPassage(
            Tickets tickets, SignIns signIns, InstantSource clock, LongSupplier nanoTime) {
        return new ProviderSignIns.Passage(
                new OnceKept<>(clock, ProviderSignIns.LIFETIME),
                tickets,
                new Throttle(TRIES, nanoTime),
                signIns);
    }

    @Bean
    ProviderSignIns providerSignIns(
            Provider provider,
            ProviderAccounts accounts,
            ProviderSignIns.Passage passage,
            InstantSource clock) {
        return new ProviderSignIns(provider, new IdTokens(provider, clock), accounts, passage);
    }
}
