package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.Area;
import tv.exstream.account.Entrance;
import tv.exstream.account.LoginName;
import tv.exstream.account.PasswordHash;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.config.CommandLine;
import tv.exstream.config.SettingsDesk;
import tv.exstream.outbound.SelfMark;
import tv.exstream.web.security.Entrances;

/// Every handler of the real server, as closed and as open as it can be, is asked for by everybody there is. The requests carry the mark of
/// the server itself, so whoever is let in is refused behind the door and nothing happens.
@ParameterizedClass
@EnumSource
class EntranceTableTest {
    /// What [tv.exstream.problem.Problem#OWN_ADDRESS] is answered with: the request has come to whoever answers.
    private static final int THROUGH_THE_DOOR = 508;

    private static final String OUTSIDE = "203.0.113.7";
    private static final String AT_HOME = "192.168.1.7";

    private static final String OPEN = "EXSTREAMTV_SECURITY_OPEN_";

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "EXSTREAMTV_SERVER_ADDRESS", "127.0.0.1",
                    "EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1",
                    "EXSTREAMTV_TUNER_DISCOVERY", "false",
                    "EXSTREAMTV_TUNER_CONTROL", "false",
                    "EXSTREAMTV_TUNER_SSDP", "false",
                    "EXSTREAMTV_RENDITIONS_KEEP_FREE", "10MB");

    @TempDir private static Path folder;
    private static Mode running;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext context;
    private static final Map<Who, TokenText> TOKENS = new HashMap<>();

    /// For whom the door stands open at home.
    enum Mode {
        USUAL(null, Area.GUIDE),
        CLOSED(null, null),
        OPEN_TO_VIEWERS(Role.VIEWER, Area.PAGES),
        OPEN_TO_OPERATORS(Role.OPERATOR, Area.PAGES),
        OPEN_TO_ADMINISTRATORS(Role.ADMINISTRATOR, Area.PAGES);

        private final Role role;
        private final Area first;

        /// @param role null for the one that nobody has set
        /// @param first it and those behind it are open; null for none
        Mode(Role role, Area first) {
            this.role = role;
            this.first = first;
        }

        boolean opens(Entrance.Guarded entrance) {
            Role guest = role == null ? Role.VIEWER : role;
            return first != null
                    && entrance.area().compareTo(first) >= 0
                    && guest.compareTo(entrance.least()) >= 0;
        }

        Map<String, String> settings() {
            Map<String, String> settings = new HashMap<>(SETTINGS);
            if (this == CLOSED) {
                List.of("GUIDE", "STREAMS", "TUNER").forEach(area -> settings.put(OPEN + area, ""));
            } else if (role != null) {
                settings.put(OPEN + "PAGES", "private");
                settings.put(OPEN + "API", "private");
                settings.put(OPEN + "ROLE", role.name().toLowerCase(Locale.ROOT));
            }
            return settings;
        }
    }

    /// Everybody there is.
    enum Who {
        NOBODY(null, null, null),
        GUEST(null, null, null),
        VIEWER(TokenKind.SESSION, Role.VIEWER, Scope.ADMINISTER),
        OPERATOR(TokenKind.SESSION, Role.OPERATOR, Scope.ADMINISTER),
        ADMINISTRATOR(TokenKind.SESSION, Role.ADMINISTRATOR, Scope.ADMINISTER),
        READING_KEY(TokenKind.KEY, Role.ADMINISTRATOR, Scope.READ),
        WRITING_KEY(TokenKind.KEY, Role.ADMINISTRATOR, Scope.WRITE),
        ADMINISTERING_KEY(TokenKind.KEY, Role.ADMINISTRATOR, Scope.ADMINISTER),
        KEY_OF_A_VIEWER(TokenKind.KEY, Role.VIEWER, Scope.ADMINISTER),
        PLAYER(TokenKind.PLAYER, Role.ADMINISTRATOR, Scope.WATCH);

        private final TokenKind kind;
        private final Role role;
        private final Scope scope;

        Who(TokenKind kind, Role role, Scope scope) {
            this.kind = kind;
            this.role = role;
            this.scope = scope;
        }

        boolean isKnown() {
            return kind != null;
        }

        /// What the answer has to be: let in, asked who it is, or refused.
        Answer wanted(Entrance entrance, Mode mode) {
            return switch (entrance) {
                case Entrance.Everybody() -> Answer.IN;
                case Entrance.Guarded guarded when isKnown() -> known(guarded);
                case Entrance.Guarded guarded ->
                        this == GUEST && mode.opens(guarded) ? Answer.IN : Answer.SIGN_IN;
            };
        }

        private Answer known(Entrance.Guarded entrance) {
            boolean area =
                    switch (kind) {
                        case SESSION -> true;
                        case KEY -> entrance.area() != Area.PAGES;
                        case PLAYER -> entrance.area().compareTo(Area.GUIDE) >= 0;
                    };
            boolean may =
                    role.ordinal() >= entrance.least().ordinal()
                            && scope.ordinal() >= entrance.scope().ordinal();
            return area && may ? Answer.IN : Answer.REFUSED;
        }
    }

    enum Answer {
        IN,
        SIGN_IN,
        REFUSED,
        NOT_THERE
    }

    /// A handler and how it is asked for.
    private record Handler(String method, String pattern) {
        Optional<Entrance> entrance() {
            return Entrances.of(method, pattern);
        }

        /// A path that leads there.
        String path() {
            return pattern.replace("{kind:schedules", "blocks{schedules")
                    .replaceAll("blocks\\{[^}]*}", "blocks")
                    .replace("{content:picture|sound-.*}", "picture")
                    .replaceAll("\\{[^}]*}", "7");
        }
    }

    @Parameter private Mode mode;

    @BeforeParameterizedClassInvocation
    static void start(Mode started) {
        running = started;
        CommandLine options =
                CommandLine.parse(
                        List.of(
                                "--port",
                                "0",
                                "--data",
                                folder.resolve(started.name()).toString()));
        SettingsDesk settings =
                SettingsDesk.open(options, started.settings(), UnaryOperator.identity());
        SpringApplication server = ExstreamTv.server(settings, options);
        server.addInitializers(
                starting ->
                        starting.getBeanFactory()
                                .registerSingleton("withoutTests", new WithoutTests()));
        context = server.run();
        for (Who who : Who.values()) {
            if (who.isKnown()) {
                TOKENS.put(who, token(who));
            }
        }
    }

    private static TokenText token(Who who) {
        Account account =
                context.getBean(Accounts.class)
                        .add(
                                new AccountSettings(
                                        new LoginName("somebody" + who.ordinal()), who.role),
                                Optional.of(new PasswordHash("none")));
        TokenText text = TokenText.drawn(new SecureRandom(new byte[] {(byte) who.ordinal()}));
        context.getBean(Tokens.class)
                .add(
                        new Token.Draft(
                                account.id(),
                                who.kind,
                                who.name(),
                                who.scope,
                                Instant.EPOCH,
                                Optional.empty(),
                                ""),
                        text.digest());
        return text;
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        context.close();
    }

    @AfterAll
    static void closeClient() {
        CLIENT.close();
    }

    @Test
    void everyHandlerHasAnEntranceAndEveryEntranceAHandler() {
        TreeSet<String> missing = new TreeSet<>();
        TreeSet<String> unused = new TreeSet<>();
        List<Handler> handlers = handlers();
        handlers.stream()
                .filter(handler -> handler.entrance().isEmpty())
                .forEach(handler -> missing.add(handler.method() + " " + handler.pattern()));
        List<String> patterns = handlers.stream().map(Handler::pattern).toList();
        Entrances.all()
                .map(Entrances.Way::pattern)
                .filter(pattern -> !pattern.endsWith("/**") && !pattern.endsWith(".json"))
                .filter(pattern -> !pattern.equals("/error"))
                .filter(pattern -> !patterns.contains(pattern))
                .forEach(unused::add);

        assertThat(handlers).hasSizeGreaterThan(150);
        assertThat(missing).as("handlers without a line in an entrance table").isEmpty();
        assertThat(unused).as("entrances that lead nowhere").isEmpty();
    }

    /// Whoever is known is the same in every mode: of them one at home shows it.
    static Stream<Who> everybody() {
        return Stream.of(Who.values())
                .filter(who -> running == Mode.USUAL || !who.isKnown() || who == Who.VIEWER);
    }

    @ParameterizedTest
    @DisplayName(
            "AC-22, API-6: everybody comes in where the table of entrances says and nowhere else, at home and outside")
    @MethodSource("everybody")
    void everybodyComesInWhereTheTableSaysAndNowhereElse(Who who)
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Map<String, String> headers = headers(who);
        for (Handler handler : handlers()) {
            int status = status(who, handler, headers);
            Answer wanted =
                    handler.entrance().map(each -> who.wanted(each, mode)).orElse(Answer.NOT_THERE);
            if (answer(status) != wanted) {
                wrong.add(
                        "%s %s must be %s: %d"
                                .formatted(handler.method(), handler.path(), wanted, status));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static Answer answer(int status) {
        return switch (status) {
            case 401, 302 -> Answer.SIGN_IN;
            case 403 -> Answer.REFUSED;
            case 404 -> Answer.NOT_THERE;
            // metrics are not answered by a controller; an empty body has no type
            case 200, 406, 415, THROUGH_THE_DOOR -> Answer.IN;
            default -> throw new AssertionError("status " + status);
        };
    }

    private static int status(Who who, Handler handler, Map<String, String> headers)
            throws IOException, InterruptedException {
        String prefix = who == Who.PLAYER ? "/t/" + TOKENS.get(who).secret() : "";
        return send(prefix + handler.path(), handler.method(), headers).statusCode();
    }

    private static HttpResponse<Void> send(String path, String method, Map<String, String> headers)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s%s".formatted(port, path)))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return CLIENT.send(request.build(), BodyHandlers.discarding());
    }

    private static Map<String, String> headers(Who who) throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Forwarded-For", isAtHome(who) ? AT_HOME : OUTSIDE);
        headers.put(SelfMark.HEADER, context.getBean(SelfMark.class).text());
        if (who.kind == TokenKind.KEY) {
            headers.put("Authorization", "Bearer " + TOKENS.get(who).secret());
        }
        if (who.kind == TokenKind.SESSION) {
            headers.put("Cookie", "exstreamtv=" + TOKENS.get(who).secret());
            headers.put("Accept", "text/html");
            headers.put("X-XSRF-TOKEN", changeToken(headers));
            headers.remove("Accept");
        }
        return headers;
    }

    private static boolean isAtHome(Who who) {
        return who == Who.GUEST || (who == Who.VIEWER && running != Mode.USUAL);
    }

    /// What the server gives a browser with a session to send with changes.
    private static String changeToken(Map<String, String> headers)
            throws IOException, InterruptedException {
        return send("/sign-in", "GET", headers).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static List<Handler> handlers() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EntranceTableTest::handlers)
                .filter(handler -> !handler.pattern().equals("/error"))
                // what describes the interface is on the class path of tests alone
                .filter(handler -> !handler.pattern().startsWith("/v3/"))
                .distinct()
                .toList();
    }

    private static Stream<Handler> handlers(RequestMappingInfo info) {
        List<String> methods =
                info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .filter(method -> !method.equals("HEAD"))
                        .toList();
        return info.getPatternValues().stream()
                .flatMap(
                        pattern ->
                                (methods.isEmpty() ? List.of("GET") : methods)
                                        .stream().map(method -> new Handler(method, pattern)));
    }
}
