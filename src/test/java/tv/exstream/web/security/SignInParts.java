package tv.exstream.web.security;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.account.Accounts;
import tv.exstream.account.AuditLog;
import tv.exstream.account.Identities;
import tv.exstream.account.InMemoryAccounts;
import tv.exstream.account.InMemoryAuditLog;
import tv.exstream.account.InMemoryIdentities;
import tv.exstream.account.InMemoryPasskeys;
import tv.exstream.account.InMemoryTokens;
import tv.exstream.account.KnownTokens;
import tv.exstream.account.Passkeys;
import tv.exstream.account.Tokens;
import tv.exstream.channel.OneStep;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;

/// What lets people sign in, for a [tv.exstream.web.TestServer], with accounts that end with it where there is no database.
@Import({SignInConfiguration.class, ProviderConfiguration.class})
public class SignInParts {
    @Bean
    @ConditionalOnMissingBean
    Accounts accounts() {
        return new InMemoryAccounts();
    }

    @Bean
    @ConditionalOnMissingBean
    Tokens tokens(Accounts accounts) {
        return new InMemoryTokens(accounts);
    }

    @Bean
    @ConditionalOnMissingBean
    OneStep oneStep() {
        return new OneByOne();
    }

    /// Does one thing after the other. Accounts that end with the server refuse nothing once they have begun.
    private static final class OneByOne implements OneStep {
        @Override
        public <T> T of(Supplier<T> work) {
            return work.get();
        }
    }

    @Bean
    @ConditionalOnMissingBean
    Passkeys passkeys(Accounts accounts) {
        return new InMemoryPasskeys(accounts);
    }

    @Bean
    @ConditionalOnMissingBean
    AuditLog auditLog() {
        return new InMemoryAuditLog();
    }

    @Bean
    @ConditionalOnMissingBean
    Identities identities(Accounts accounts) {
        return new InMemoryIdentities(accounts);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Outbound providerOutbound(LongSupplier nanoTime) {
        return new Outbound(Border.REAL, nanoTime);
    }

    @Bean
    @ConditionalOnMissingBean
    KnownTokens knownTokens(Tokens tokens, Accounts accounts, InstantSource clock) {
        return new KnownTokens(tokens, accounts, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    SecureRandom keys() {
        return new SecureRandom(new byte[] {1});
    }
}
