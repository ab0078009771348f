package tv.exstream.web.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.Accounts;
import tv.exstream.account.Passkeys;
import tv.exstream.account.Tokens;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.ClientAddresses;
import tv.exstream.web.TrustedProxies;

/// Puts together what lets people sign in.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    /// Arbitrary: a person tries a few passwords; a program that guesses gets a thousand in a day.
    private static final Throttle.Rate SIGN_INS = new Throttle.Rate(10, Duration.ofMinutes(10));

    /// For names from wherever, and for devices that are asked to sign: more, so that somebody who guesses does not keep its owner out at once.
    private static final Throttle.Rate NAMES = new Throttle.Rate(30, Duration.ofMinutes(10));

    /// For accounts that say their password again, and for names that are tried at home: nobody outside takes those away.
    private static final Throttle.Rate NEAR_NAMES = NAMES;

    private static final Throttle.Rate CODES = new Throttle.Rate(5, Duration.ofMinutes(1));

    /// Longer than what differs between one failure and another.
    private static final int LONGEST_PAUSE_MILLIS = 400;

    @Bean
    Peers peers(ClientAddresses clients, TrustedProxies proxies, LiveConfig live) {
        return new Peers(clients, proxies, () -> isPublished(live.now().server()));
    }

    private static boolean isPublished(Config.Server server) {
        return !server.publicUrl().isEmpty() || !server.trustedProxies().isEmpty();
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
                new SignIns.ByName(
                        new Throttle(NAMES, nanoTime),
                        new Throttle(NEAR_NAMES, nanoTime),
                        new Throttle(NEAR_NAMES, nanoTime)),
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
    Challenges passkeyChallenges(InstantSource clock, SecureRandom random) {
        return new Challenges(clock, random);
    }

    @Bean
    Tickets tickets(BaseUrls bases, SecureRandom random) {
        return new Tickets(bases, random);
    }

    @Bean
    PasskeySignIns.Asking passkeyAsking(
            Challenges challenges, Tickets tickets, InstantSource clock, LongSupplier nanoTime) {
        return new PasskeySignIns.Asking(challenges, tickets, new Throttle(NAMES, nanoTime), clock);
    }

    @Bean
    PasskeySignIns passkeySignIns(
            Passkeys passkeys,
            ProviderAccounts accounts,
            SignIns signIns,
            PasskeySignIns.Asking asking) {
        return new PasskeySignIns(passkeys, accounts, signIns, asking);
    }

    @Bean
    PasskeyMaking passkeyMaking(Passkeys passkeys, Challenges challenges, InstantSource clock) {
        return new PasskeyMaking(passkeys, challenges, clock);
    }

    @Bean
    Claims.Secrets claimSecrets(SecureRandom random, LongSupplier nanoTime) {
        return new Claims.Secrets(random, new Throttle(CODES, nanoTime));
    }

    @Bean
    Claims claims(Accounts accounts, Passwords passwords, SignIns signIns, Claims.Secrets secrets) {
        return new Claims(accounts, passwords, signIns, secrets);
    }
}
