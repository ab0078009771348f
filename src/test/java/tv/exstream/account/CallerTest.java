package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.net.InetAddress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.remark.Remark;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        // a session does what the role may
        "SESSION, ADMINISTER, ADMINISTRATOR, API,     ADMINISTRATOR, ADMINISTER, allowed",
        "SESSION, ADMINISTER, OPERATOR,      PAGES,   OPERATOR,      WRITE,      allowed",
        "SESSION, ADMINISTER, OPERATOR,      API,     ADMINISTRATOR, READ,       role must be at"
                + " least ADMINISTRATOR: OPERATOR",
        "SESSION, ADMINISTER, VIEWER,        PAGES,   VIEWER,        READ,       allowed",
        "SESSION, ADMINISTER, VIEWER,        API,     OPERATOR,      WRITE,      role must be at"
                + " least OPERATOR: VIEWER",
        "SESSION, ADMINISTER, VIEWER,        STREAMS, VIEWER,        WATCH,      allowed",
        // a key does what both its scope and the role allow
        "KEY,     READ,       ADMINISTRATOR, API,     ADMINISTRATOR, READ,       allowed",
        "KEY,     READ,       ADMINISTRATOR, API,     OPERATOR,      WRITE,      scope of the token"
                + " must be at least WRITE: READ",
        "KEY,     WRITE,      ADMINISTRATOR, API,     ADMINISTRATOR, ADMINISTER, scope of the token"
                + " must be at least ADMINISTER: WRITE",
        "KEY,     ADMINISTER, VIEWER,        API,     OPERATOR,      WRITE,      role must be at"
                + " least OPERATOR: VIEWER",
        "KEY,     READ,       VIEWER,        STREAMS, VIEWER,        WATCH,      allowed",
        "KEY,     ADMINISTER, ADMINISTRATOR, PAGES,   VIEWER,        READ,       a token of kind"
                + " KEY does not open PAGES",
        // a player watches
        "PLAYER,  WATCH,      ADMINISTRATOR, STREAMS, VIEWER,        WATCH,      allowed",
        "PLAYER,  WATCH,      VIEWER,        GUIDE,   VIEWER,        WATCH,      allowed",
        "PLAYER,  WATCH,      VIEWER,        TUNER,   VIEWER,        WATCH,      allowed",
        "PLAYER,  WATCH,      ADMINISTRATOR, API,     VIEWER,        WATCH,      a token of kind"
                + " PLAYER does not open API",
        "PLAYER,  WATCH,      ADMINISTRATOR, PAGES,   VIEWER,        WATCH,      a token of kind"
                + " PLAYER does not open PAGES",
        "PLAYER,  WATCH,      ADMINISTRATOR, TUNER,   OPERATOR,      WRITE,      scope of the token"
                + " must be at least WRITE: WATCH",
    })
    void aTokenOpensWhatItsKindItsScopeAndItsRoleAllow(
            TokenKind kind,
            Scope scope,
            Role role,
            Area area,
            Role least,
            Scope wanted,
            String verdict) {
        Caller caller = new Caller.Known(account(role), token(kind, scope));

        Verdict found = caller.may(new Entrance.Guarded(area, least, wanted));

        String said =
                switch (found) {
                    case Verdict.Allowed() -> "allowed";
                    case Verdict.SignInWanted() -> "sign in";
                    case Verdict.NotAllowed(Remark why) -> why.english();
                };
        assertThat(said).isEqualTo(verdict);
    }

    @Test
    void moreRoleOrScopeNeverClosesAndMoreWantedNeverOpens() {
        for (Area area : Area.values()) {
            for (Role role : Role.values()) {
                for (Scope scope : EnumSet.of(Scope.READ, Scope.WRITE, Scope.ADMINISTER)) {
                    Caller caller = new Caller.Known(account(role), token(TokenKind.KEY, scope));
                    for (Role least : Role.values()) {
                        for (Scope wanted : Scope.values()) {
                            boolean expected =
                                    area != Area.PAGES
                                            && role.ordinal() >= least.ordinal()
                                            && scope.ordinal() >= wanted.ordinal();
                            assertThat(
                                            caller.may(new Entrance.Guarded(area, least, wanted))
                                                    instanceof Verdict.Allowed)
                                    .as("%s %s %s %s %s", area, role, scope, least, wanted)
                                    .isEqualTo(expected);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGuestIsInOpenAreasWhatTheNetworkMay(Area area) {
        Caller guest = new Caller.Guest(Set.of(Area.GUIDE, Area.STREAMS), Role.VIEWER);

        Verdict watching = guest.may(new Entrance.Guarded(area, Role.VIEWER, Scope.WATCH));
        Verdict changing = guest.may(new Entrance.Guarded(area, Role.OPERATOR, Scope.WATCH));

        boolean open = area == Area.GUIDE || area == Area.STREAMS;
        assertThat(watching).isEqualTo(open ? new Verdict.Allowed() : new Verdict.SignInWanted());
        assertThat(changing).isEqualTo(new Verdict.SignInWanted());
    }

    @Test
    void everybodyComesInWhereEverybodyMay() {
        Entrance everybody = new Entrance.Everybody();

        assertThat(new Caller.Nobody().may(everybody)).isEqualTo(new Verdict.Allowed());
        assertThat(
                        new Caller.Known(account(Role.VIEWER), token(TokenKind.PLAYER, Scope.WATCH))
                                .may(everybody))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void nobodyIsAskedToSignInAndSeesNothing() {
        Caller nobody = new Caller.Nobody();

        for (Area area : Area.values()) {
            assertThat(nobody.may(new Entrance.Guarded(area, Role.VIEWER, Scope.WATCH)))
                    .isEqualTo(new Verdict.SignInWanted());
        }
        assertThat(nobody.role()).isEmpty();
        assertThat(nobody.allowance().shows(channel(5).build())).isFalse();
    }

    @Test
    void theMachineDoesEverythingBeforeThereIsAnAdministrator() {
        Caller machine = new Caller.Machine();

        assertThat(
                        machine.may(
                                new Entrance.Guarded(
                                        Area.API, Role.ADMINISTRATOR, Scope.ADMINISTER)))
                .isEqualTo(new Verdict.Allowed());
        assertThat(machine.role()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void whoDidSomethingIsToldByNames() {
        Peer peer = new Peer(IpAddress.of(InetAddress.ofLiteral("192.168.1.5").getAddress()), true);
        Caller known = new Caller.Known(account(Role.OPERATOR), token(TokenKind.KEY, Scope.WRITE));

        assertThat(AuditEntry.Actor.of(known, peer))
                .isEqualTo(new AuditEntry.Actor("ada", "script", "192.168.1.5"));
        assertThat(AuditEntry.Actor.of(new Caller.Machine(), peer))
                .isEqualTo(new AuditEntry.Actor("", "", "192.168.1.5"));
    }

    private static Account account(Role role) {
        return new Account(
                new AccountId(1),
                new AccountSettings(new LoginName("ada"), role),
                Optional.empty(),
                1);
    }

    private static Token token(TokenKind kind, Scope scope) {
        return new Token.Draft(
                        new AccountId(1),
                        kind,
                        "script",
                        scope,
                        Instant.EPOCH,
                        Optional.empty(),
                        "")
                .as(new TokenId(1));
    }
}
