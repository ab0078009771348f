package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
import tv.exstream.web.StudioStreaming;
import tv.exstream.web.TestServer;

/// A film that nobody has rated, asked for by a child's player.
class RatedRoutesTest {
    /// Whether a child may see what is unrated; nobody in particular asks without it.
    private static final String CHILD = "X-Child";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(Parts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("a child's player finds the same segments, with a slate in them")
    void aChildSeesASlate() {
        List<String> segments = segments(ask("/iptv/channel/5.m3u8", "false"));
        assertThat(segments).isEqualTo(segments(server.get("/iptv/channel/5.m3u8")));
        String segment = "/iptv/channel/" + segments.get(2);

        HttpResponse<String> film = server.get(segment);
        HttpResponse<String> slate = ask(segment, "false");
        HttpResponse<String> seen = ask(segment, "true");

        assertThat(slate.statusCode()).isEqualTo(200);
        assertThat(slate.body()).isNotEqualTo(film.body());
        assertThat(kept(slate)).isEqualTo("no-store");
        assertThat(seen.body()).isEqualTo(film.body());
        assertThat(kept(seen))
                .as("a cache on the way must not hand it to others")
                .isEqualTo("max-age=86400, private, immutable");
        assertThat(kept(film)).contains("public");
    }

    private static String kept(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }

    private static List<String> segments(HttpResponse<String> playlist) {
        return playlist.body().lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static HttpResponse<String> ask(String path, String unrated) {
        return server.send(HttpRequest.newBuilder(server.url(path)).header(CHILD, unrated).build());
    }

    @Configuration
    @Import({StudioStreaming.class, HlsRoutesTest.Parts.class})
    static class Parts {
        @Bean
        Filter children() {
            return (request, response, chain) -> {
                String unrated = ((HttpServletRequest) request).getHeader(CHILD);
                if (unrated != null) {
                    var peer = new Peer(IpAddress.of(new byte[] {127, 0, 0, 1}), true);
                    Callers.note(request, new Callers.Visitor(child(unrated), peer));
                }
                chain.doFilter(request, response);
            };
        }

        private static Caller child(String unrated) {
            var limit = new RatingLimit(12, Boolean.parseBoolean(unrated));
            var allowance = new Allowance(new ChannelChoice.All(), limit, 0);
            var settings =
                    new AccountSettings(LoginName.parse("ben").orElseThrow(), Role.VIEWER)
                            .with(allowance);
            var account = new Account(new AccountId(7), settings, Optional.empty(), 1);
            var token =
                    new Token.Draft(
                            account.id(),
                            TokenKind.PLAYER,
                            "tablet",
                            Scope.WATCH,
                            Instant.EPOCH,
                            Optional.empty(),
                            "10.0.0.7");
            return new Caller.Known(account, token.as(new TokenId(1)));
        }
    }
}
