package tv.exstream.web.security;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.account.Accounts;
import tv.exstream.account.InMemoryAccounts;
import tv.exstream.account.InMemoryTokens;
import tv.exstream.account.KnownTokens;
import tv.exstream.account.Tokens;

/// What lets people sign in, for a [tv.exstream.web.TestServer], with accounts that end with it.
@Import(SignInConfiguration.class)
public class SignInParts {
    @Bean
    Accounts accounts() {
        return new InMemoryAccounts();
    }

    @Bean
    Tokens tokens(Accounts accounts) {
        return new InMemoryTokens(accounts);
    }

    @Bean
    KnownTokens knownTokens(Tokens tokens, Accounts accounts, InstantSource clock) {
        return new KnownTokens(tokens, accounts, clock);
    }

    @Bean
    SecureRandom keys() {
        return new SecureRandom(new byte[] {1});
    }
}
