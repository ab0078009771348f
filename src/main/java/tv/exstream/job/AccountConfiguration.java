package tv.exstream.job;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.Accounts;
import tv.exstream.account.AuditLog;
import tv.exstream.account.KnownTokens;
import tv.exstream.account.Tokens;

/// Puts together what is done about accounts in the background.
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    @Bean
    KnownTokens knownTokens(Tokens tokens, Accounts accounts, InstantSource clock) {
        return new KnownTokens(tokens, accounts, clock);
    }

    @Bean
    AccountUpkeep accountUpkeep(
            KnownTokens known, Tokens tokens, AuditLog audit, InstantSource clock) {
        return new AccountUpkeep(known, tokens, audit, clock);
    }
}
