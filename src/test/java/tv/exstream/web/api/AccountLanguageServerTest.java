package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.TokenKind;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;
import tv.exstream.web.ui.UiConfiguration;

/// In which language somebody is spoken to who has an account.
@Timeout(60)
class AccountLanguageServerTest {
    @AutoClose private TestServer server;
    @AutoClose private Visitor kim;
    private Account account;

    @BeforeEach
    void start() {
        server = TestServer.of(DoorParts.class, AccountParts.class, UiConfiguration.class);
        kim = new Visitor(server);
        People people = new People(server);
        assertThat(people.add("admin", Role.ADMINISTRATOR)).isNotNull();
        account = people.add("kim", Role.VIEWER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | de    | -              | en",
                "de | en    | en-GB          | de",
                "-  | de    | en-GB          | de",
                "-  | de    | en-GB,de-CH    | de-CH",
                "-  | de-AT | de-CH          | de-AT",
                "-  | en    | de             | en",
                "-  | fr    | de             | de",
                "-  | ''    | de             | de",
                "-  | ''    | -              | en"
            })
    void whatWasChosenInTheBrowserComesFirstThenTheAccountThenWhatTheBrowserAsksFor(
            String chosen, String own, String asked, String spoken) {
        speak(own);
        enter();
        if (asked != null) {
            kim.with("Accept-Language", asked);
        }
        if (chosen != null) {
            kim.choose("language", chosen);
        }

        assertThat(kim.get("/no/such/page").body()).contains("<html lang=\"" + spoken + "\"");
    }

    @Test
    void aProgramThatAsksForNoLanguageIsToldInThatOfTheAccountOfItsKey() {
        speak("de");
        kim.with(
                "Authorization",
                "Bearer " + new People(server).token(account, TokenKind.KEY).secret());

        HttpResponse<String> refused = kim.get("/api/accounts");

        assertThat(refused.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(JsonMapper.shared().readTree(refused.body()).at("/detail").asString())
                .startsWith("die Rolle");
    }

    @Test
    void everybodyChoosesTheirOwnAndThePagesFollowAtOnce() {
        enter();
        assertThat(kim.get("/no/such/page").body()).contains("<html lang=\"en\"");

        HttpResponse<String> answer =
                kim.send("PUT", "/api/session/language", "{'language': 'de'}");

        assertThat(answer.body()).isEqualTo("{\"language\":\"de\"}");
        assertThat(kim.get("/no/such/page").body()).contains("<html lang=\"de\"");
        assertThat(settings().language()).isEqualTo("de");
        assertThat(settings().role()).isEqualTo(Role.VIEWER);

        assertThat(kim.send("PUT", "/api/session/language", "{'language': ''}").statusCode())
                .isEqualTo(200);
        assertThat(kim.get("/no/such/page").body()).contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'language': 'klingon'}", "{}", "{'language': 'de', 'role': 'X'}"})
    void whatIsNoLanguageIsRefused(String wish) {
        enter();

        assertThat(kim.send("PUT", "/api/session/language", wish).body()).contains("INVALID_VALUE");
        assertThat(settings().language()).isEmpty();
    }

    @Test
    void whoHasNoAccountHasNoLanguageOfOne() {
        assertThat(kim.send("PUT", "/api/session/language", "{'language': 'de'}").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "WRITE"})
    void aKeyThatMayNotChangeAccountsChoosesNoLanguage(Scope scope) {
        kim.with("Authorization", "Bearer " + new People(server).key(account, scope).secret());

        HttpResponse<String> refused =
                kim.send("PUT", "/api/session/language", "{'language': 'de'}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(settings().language()).isEmpty();
    }

    @Test
    void beforeThereAreAccountsNobodyHasALanguageOfOne() {
        try (var unclaimed = TestServer.of(DoorParts.class, AccountParts.class);
                var visitor = new Visitor(unclaimed)) {
            HttpResponse<String> refused =
                    visitor.send("PUT", "/api/session/language", "{'language': 'de'}");

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("the language of pages belongs to accounts");
        }
    }

    private void speak(String language) {
        Account _ =
                server.bean(Accounts.class)
                        .change(
                                account.id(),
                                each -> each.with(each.settings().speaking(language)));
    }

    private AccountSettings settings() {
        return server.bean(Accounts.class).find(account.id()).orElseThrow().settings();
    }

    private void enter() {
        kim.with("Accept", "text/html,*/*;q=0.8");
        assertThat(kim.signIn("kim", People.PASSWORD).statusCode()).isEqualTo(200);
    }
}
