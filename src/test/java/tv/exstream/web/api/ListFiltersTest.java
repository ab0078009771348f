package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.TokenKind;
import tv.exstream.library.ScanState;
import tv.exstream.web.api.AccountEntry.AllowanceEntry;

/// Which entries of lists are wanted, and in which order.
class ListFiltersTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''  | ''       |       | ''      | anna bert Carl",
                "A   | ''       |       | ''      | anna Carl",
                "''  | VIEWER   |       | -name   | Carl bert",
                "''  | ''       | true  | ''      | Carl",
                "''  | ''       | false | -id     | bert anna",
                "''  | ''       |       | role,id | anna bert Carl",
            })
    void accountsAreFoundByNameRoleAndWhetherTheyLetIn(
            String name, String role, Boolean disabled, String sort, String wanted) {
        var all =
                new AccountsAnswer(
                        List.of(
                                account(1, "anna", Role.ADMINISTRATOR, false),
                                account(2, "bert", Role.VIEWER, false),
                                account(3, "Carl", Role.VIEWER, true)));
        var filter =
                new AccountParameters(
                        name,
                        role.isEmpty() ? Optional.empty() : Optional.of(Role.valueOf(role)),
                        Optional.ofNullable(disabled));

        AccountsAnswer some = filter.some(all, sorted(sort));

        assertThat(texts(some.accounts(), AccountEntry::name)).isEqualTo(wanted);
        assertThat(some.total()).isEqualTo(some.accounts().size());
    }

    private static AccountEntry account(long id, String name, Role role, boolean disabled) {
        var all = new AllowanceEntry(true, List.of(), List.of(), 18, true, 0);
        return new AccountEntry(id, name, role, true, disabled, "", all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''   | ''     | ''        | Kodi Key Firefox",
                "k    | ''     | ''        | Kodi Key",
                "''   | KEY    | ''        | Key",
                "''   | ''     | label     | Firefox Key Kodi",
                "''   | ''     | -lastUsed | Firefox Kodi Key",
                "''   | ''     | kind      | Key Kodi Firefox",
            })
    void tokensAreFoundByLabelAndKindTheNewestFirst(
            String label, String kind, String sort, String wanted) {
        var all =
                new TokensAnswer(
                        List.of(
                                token(1, TokenKind.SESSION, "Firefox", 3),
                                token(2, TokenKind.KEY, "Key", 1),
                                token(3, TokenKind.PLAYER, "Kodi", 2)));
        var filter =
                new TokenParameters(
                        label,
                        kind.isEmpty() ? Optional.empty() : Optional.of(TokenKind.valueOf(kind)));

        assertThat(texts(filter.some(all, sorted(sort)).tokens(), TokenEntry::label))
                .isEqualTo(wanted);
    }

    private static TokenEntry token(long id, TokenKind kind, String label, int usedAfter) {
        return new TokenEntry(
                id,
                1,
                kind,
                label,
                kind == TokenKind.PLAYER ? Scope.WATCH : Scope.ADMINISTER,
                NOON,
                NOON.plusSeconds(60L * usedAfter),
                Optional.empty(),
                false,
                "",
                false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''   | ''      | ''     | measurements Movies tv",
                "M    | ''      | ''     | measurements Movies",
                "''   | RUNNING | ''     | tv",
                "''   | ''      | -began | tv Movies measurements",
                "''   | ''      | state  | measurements Movies tv",
            })
    void jobsAreFoundByNameAndState(String name, String state, String sort, String wanted) {
        var all =
                new JobsAnswer(
                        List.of(
                                job("Movies", ScanState.ENDED, 1),
                                job("tv", ScanState.RUNNING, 2),
                                job("measurements", ScanState.ENDED, 0)));
        var filter =
                new JobParameters(
                        name,
                        state.isEmpty() ? Optional.empty() : Optional.of(ScanState.valueOf(state)));

        JobsAnswer some = filter.some(all, sorted(sort));

        assertThat(texts(some.jobs(), JobEntry::name)).isEqualTo(wanted);
    }

    private static JobEntry job(String name, ScanState state, int began) {
        return new JobEntry(
                name,
                state,
                NOON.plusSeconds(began),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whoUsesSomethingIsToldCollectionsFirstAndPartByPart() {
        var all =
                new UsersAnswer(
                        List.of(
                                new UserEntry("blocks/3", "Evening"),
                                new UserEntry("channels/5", "Films"),
                                new UserEntry("collections/2", "Best of")));
        NameParameters any = new NameParameters("");

        UsersAnswer first = all.some(any, new ListParameters("", "2", "", ""));
        UsersAnswer rest =
                all.some(any, new ListParameters(first.next().orElseThrow(), "2", "", ""));

        assertThat(texts(first.users(), UserEntry::path)).isEqualTo("collections/2 blocks/3");
        assertThat(texts(rest.users(), UserEntry::path)).isEqualTo("channels/5");
        assertThat(rest.next()).isEmpty();
        assertThat(first.total()).isEqualTo(3);
        assertThat(
                        texts(
                                all.some(new NameParameters("F"), sorted("-name")).users(),
                                UserEntry::name))
                .isEqualTo("Films Best of");
    }

    private static ListParameters sorted(String sort) {
        return new ListParameters("", "", "", sort);
    }

    private static <T> String texts(List<T> all, Function<T, String> text) {
        return String.join(" ", all.stream().map(text).toList());
    }
}
