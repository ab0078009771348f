package tv.exstream.web.security;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tv.exstream.account.Entrance;

/// Describes the door: what a request may show, and for each operation what its entrance wants. OpenAPI has no words for roles and for
/// scopes of keys, so they stand in a member of our own, too.
public final class DoorDescription implements GlobalOpenApiCustomizer {
    static final String ENTRANCE = "x-entrance";

    private static final String KEY = "key";
    private static final String SESSION = "session";
    private static final String SESSION_OVER_TLS = "sessionOverTls";
    private static final String CHANGE = "changeToken";

    /// What Spring Security takes for no change.
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addSecuritySchemes(KEY, bearer())
                .addSecuritySchemes(
                        SESSION, given(In.COOKIE, OwnCookies.NAME, "what signing in answers"))
                .addSecuritySchemes(
                        SESSION_OVER_TLS,
                        given(
                                In.COOKIE,
                                OwnCookies.OVER_TLS + OwnCookies.NAME,
                                "the same over TLS"))
                .addSecuritySchemes(
                        CHANGE,
                        given(
                                In.HEADER,
                                ChangeTokens.HEADER,
                                "the value of the cookie %s, which signing in answers, too; wanted of every change that comes with a session"
                                        .formatted(ChangeTokens.COOKIE)));
        document.getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperationsMap()
                                        .forEach((method, each) -> describe(each, method, path)));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(Type.HTTP)
                .scheme("bearer")
                .description("a key of an account; it does what both its scope and the role allow");
    }

    private static SecurityScheme given(In place, String name, String description) {
        return new SecurityScheme().type(Type.APIKEY).in(place).name(name).description(description);
    }

    private static void describe(Operation operation, HttpMethod method, String path) {
        switch (Entrances.of(method.name(), path).orElseThrow()) {
            case Entrance.Everybody() -> {
                // Who is known by a session needs what changes carry here, too.
                operation.setSecurity(
                        Stream.concat(
                                        Stream.of(new SecurityRequirement()),
                                        wanted(READING.contains(method)).stream())
                                .toList());
                operation.addExtension(ENTRANCE, Map.of("role", "everybody"));
                operation.setDescription("For everybody.");
            }
            case Entrance.Guarded guarded -> {
                String role = word(guarded.least());
                String scope = word(guarded.scope());
                operation.setSecurity(wanted(READING.contains(method)));
                operation.addExtension(ENTRANCE, Map.of("role", role, "scope", scope));
                operation.setDescription(
                        "For role %s and above; a key needs scope %s.".formatted(role, scope));
            }
        }
    }

    private static List<SecurityRequirement> wanted(boolean reads) {
        Stream<SecurityRequirement> browsers =
                Stream.of(SESSION, SESSION_OVER_TLS)
                        .map(each -> new SecurityRequirement().addList(each))
                        .map(each -> reads ? each : each.addList(CHANGE));
        return Stream.concat(Stream.of(new SecurityRequirement().addList(KEY)), browsers).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
