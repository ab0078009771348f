package tv.exstream.web.api;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.Accounts;
import tv.exstream.account.Identities;
import tv.exstream.account.Passkeys;
import tv.exstream.account.Tokens;
import tv.exstream.channel.OneStep;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.security.Claims;
import tv.exstream.web.security.PasskeyMaking;
import tv.exstream.web.security.PasskeySignIns;
import tv.exstream.web.security.Passwords;
import tv.exstream.web.security.Peers;
import tv.exstream.web.security.ProviderSignIns;
import tv.exstream.web.security.SessionCookies;
import tv.exstream.web.security.SignIns;

/// Puts the end points about accounts together.
@Configuration(proxyBeanMethods = false)
class AccountApiConfiguration {
    @Bean
    SignInView.Browser signInBrowser(Peers peers, SessionCookies cookies) {
        return new SignInView.Browser(peers, cookies);
    }

    @Bean
    SignInView signInView(
            SignIns signIns, Claims claims, Tokens tokens, SignInView.Browser browser) {
        return new SignInView(signIns, claims, tokens, browser);
    }

    @Bean
    TokenView tokenView(Tokens tokens, BaseUrls bases, InstantSource clock, SecureRandom random) {
        return new TokenView(tokens, bases, clock, random);
    }

    @Bean
    PasskeyView passkeyView(Passkeys passkeys, PasskeyMaking making, BaseUrls bases) {
        return new PasskeyView(passkeys, making, bases);
    }

    @Bean
    PasskeySignInView passkeySignInView(
            PasskeySignIns signIns, SignInView.Browser browser, BaseUrls bases) {
        return new PasskeySignInView(signIns, browser, bases);
    }

    @Bean
    IdentityView identityView(
            Identities identities, ProviderSignIns provider, Peers peers, BaseUrls bases) {
        return new IdentityView(identities, provider, peers, bases);
    }

    @Bean
    AccountView.Signing signing(Passwords passwords, SignIns signIns) {
        return new AccountView.Signing(passwords, signIns);
    }

    @Bean
    AccountView accountView(
            Accounts accounts, TokenView tokens, AccountView.Signing signing, OneStep step) {
        return new AccountView(accounts, tokens, signing, step);
    }
}
