package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.account.Area;
import tv.exstream.account.Caller;
import tv.exstream.account.Role;

class FrameCallsTest {
    @ParameterizedTest
    @CsvSource({
        "VIEWER,        GET /api/now,            true",
        "VIEWER,        GET /api/health,         false",
        "VIEWER,        POST /api/scan,          false",
        "OPERATOR,      POST /api/scan,          true",
        "OPERATOR,      PUT /api/cards/{name},   true",
        "OPERATOR,      GET /api/support,        false",
        "ADMINISTRATOR, GET /api/support,        true"
    })
    void anOperationIsOfferedToWhomItIsOpen(Role role, String call, boolean isOpen) {
        assertThat(seenBy(new Caller.Guest(EnumSet.allOf(Area.class), role)).allows(call))
                .isEqualTo(isOpen);
    }

    @Test
    void whereOnlyPagesAreOpenNoOperationIsOffered() {
        Frame frame = seenBy(new Caller.Guest(Set.of(Area.PAGES), Role.OPERATOR));

        assertThat(frame.allows("POST /api/scan")).isFalse();
        assertThat(frame.allows("POST /api/session")).as("open to everybody").isTrue();
    }

    @Test
    void aServerWithoutADoorOffersEverything() {
        assertThat(frame(Optional.empty()).allows("GET /api/support")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GET /api/nothing", "DELETE /api/scan", "/api/scan"})
    void anOperationThatThereIsNotIsAMistakeInATemplate(String call) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frame(Optional.empty()).allows(call))
                .withMessageEndingWith(": " + call);
    }

    private static Frame seenBy(Caller caller) {
        return frame(Optional.of(caller));
    }

    private static Frame frame(Optional<Caller> caller) {
        return new Frame(List.of(), "/", Locale.ENGLISH, new PageFacts("1", ""), new Visit(caller));
    }
}
