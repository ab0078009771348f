package tv.exstream.web.ui;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Allowance;
import tv.exstream.account.Caller;
import tv.exstream.account.ChannelChoice;
import tv.exstream.account.IpAddress;
import tv.exstream.account.LoginName;
import tv.exstream.account.Peer;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenId;
import tv.exstream.account.TokenKind;
import tv.exstream.web.Callers;

/// Lets somebody into a server without a door who only watches, up to the age that a request says.
final class Watchers {
    static final String AGE = "X-Age";

    @Bean
    Filter viewers() {
        return (request, response, chain) -> {
            String age = ((HttpServletRequest) request).getHeader(AGE);
            if (age != null) {
                var peer = new Peer(IpAddress.of(new byte[] {127, 0, 0, 1}), true);
                Caller viewer = viewer(Integer.parseInt(age));
                Callers.note(request, new Callers.Visitor(viewer, peer));
            }
            chain.doFilter(request, response);
        };
    }

    private static Caller viewer(int age) {
        var allowance = new Allowance(new ChannelChoice.All(), new RatingLimit(age, age > 18), 0);
        var settings = new AccountSettings(new LoginName("ben"), Role.VIEWER).with(allowance);
        var account = new Account(new AccountId(7), settings, Optional.empty(), 1);
        var token =
                new Token.Draft(
                        account.id(),
                        TokenKind.SESSION,
                        "tablet",
                        Scope.ADMINISTER,
                        Instant.EPOCH,
                        Optional.empty(),
                        "");
        return new Caller.Known(account, token.as(new TokenId(1)));
    }
}
