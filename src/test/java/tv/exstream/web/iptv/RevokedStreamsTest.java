package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.Allowance;
import tv.exstream.account.ChannelChoice;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.session.BusySessions;
import tv.exstream.web.LiveStream;
import tv.exstream.web.Streaming;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

@Timeout(60)
class RevokedStreamsTest {
    private static TestServer server;
    private static People people;
    private static int names;

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SECURITY_OPEN_STREAMS", ""),
                        Streaming.class,
                        StreamRoutes.class,
                        DoorParts.class);
        people = new People(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Named<Consumer<Account>>> whatPutsSomebodyOut() {
        return Stream.of(
                Named.of("the token is revoked", people()::revoke),
                Named.of("the account goes", account -> accounts().remove(account.id())),
                Named.of(
                        "the account is disabled",
                        account -> change(account, account.settings().disabled(true))),
                Named.of(
                        "the account may see less",
                        account -> change(account, account.settings().with(other()))));
    }

    @ParameterizedTest
    @MethodSource("whatPutsSomebodyOut")
    void aStreamEndsWithWhatLetItIn(Consumer<Account> end) throws IOException {
        Account account = people.add("tv" + names++, Role.VIEWER);
        try (LiveStream stream = watch(account)) {
            end.accept(account);

            assertThat(readsToItsEnd(stream)).isTrue();
        }
    }

    @Test
    void aStreamGoesOnWhileOthersComeAndGo() throws IOException {
        Account account = people.add("tv" + names++, Role.VIEWER);
        try (LiveStream stream = watch(account)) {
            Account other = people.add("tv" + names++, Role.VIEWER);
            people.token(other, TokenKind.PLAYER);
            people.revoke(other);

            assertThat(stream.read(60 * BusySessions.SLICE_BYTES))
                    .as("more than two seconds of it")
                    .hasSize(60 * BusySessions.SLICE_BYTES);
        }
    }

    private static LiveStream watch(Account account) throws IOException {
        String token = people.token(account, TokenKind.PLAYER).secret();
        LiveStream stream = LiveStream.open(server, "/t/" + token + "/iptv/channel/5.ts");
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.read(BusySessions.SLICE_BYTES)).isNotEmpty();
        return stream;
    }

    /// At most what is sent in a minute.
    private static boolean readsToItsEnd(LiveStream stream) throws IOException {
        int most = 1_500 * BusySessions.SLICE_BYTES;
        return stream.read(most).length < most;
    }

    private static Allowance other() {
        return new Allowance(new ChannelChoice.Some(Set.of("Kids"), Set.of()), RatingLimit.NONE, 0);
    }

    private static People people() {
        return people;
    }

    private static Accounts accounts() {
        return server.bean(Accounts.class);
    }

    private static void change(Account account, AccountSettings settings) {
        Optional<Account> changed =
                Optional.of(accounts().change(account.id(), each -> each.with(settings)));
        assertThat(changed).isPresent();
    }
}
