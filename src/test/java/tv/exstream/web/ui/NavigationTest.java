package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.account.Entrance;
import tv.exstream.account.Role;
import tv.exstream.web.security.Entrances;
import tv.exstream.web.ui.Navigation.Destination;

class NavigationTest {
    static Stream<Destination> all() {
        return Navigation.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPageOfTheMenuHasANameAndAnIcon(Destination page) {
        String icons = TextFiles.read(Path.of("src/main/resources/templates/icon.html"));

        assertThat(TextFiles.all()).containsKey("navigation." + page.key());
        assertThat(icons).contains("th:fragment=\"icon-%s\"".formatted(page.icon()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theMenuLeadsOnlyWhereOneMayGo(Destination page) {
        Optional<Entrance> entrance = Entrances.of("GET", page.path());

        assertThat(entrance)
                .hasValueSatisfying(
                        each ->
                                assertThat(each)
                                        .isInstanceOfSatisfying(
                                                Entrance.Guarded.class,
                                                guarded ->
                                                        assertThat(guarded.least())
                                                                .isEqualTo(page.least())));
    }

    @ParameterizedTest
    @EnumSource
    void whatAPhoneShowsAtItsFootHasAShortName(Role role) {
        assertThat(
                        Navigation.groups(role).stream()
                                .flatMap(group -> group.destinations().stream())
                                .map(Destination::key)
                                .limit(Frame.FIRST))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(TextFiles.all()).containsKey("frame.foot." + key));
    }

    @Test
    void everyPageIsListedOnce() {
        assertThat(Navigation.all()).extracting(Destination::path).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName(
            "UI-1: the pages are in groups, and who may do less sees fewer of them and no empty group")
    void whoMayDoLessSeesFewerPagesAndNoEmptyGroup() {
        assertThat(Navigation.groups(Role.ADMINISTRATOR))
                .flatExtracting(Navigation.Group::destinations)
                .containsExactlyElementsOf(Navigation.all());
        assertThat(Navigation.groups(Role.VIEWER))
                .allSatisfy(group -> assertThat(group.destinations()).isNotEmpty())
                .flatExtracting(Navigation.Group::destinations)
                .hasSizeLessThan(Navigation.all().size())
                .allMatch(page -> page.least() == Role.VIEWER);
    }

    @ParameterizedTest
    @CsvSource({
        "/channels, /channels, true",
        "/channels, /channels/5, true",
        "/channels, /channels-of-others, false",
        "/, /, true",
        "/, /jobs, false"
    })
    void aPageBelongsToTheOneAboveIt(String path, String asked, boolean holds) {
        assertThat(new Destination(path, "x", "tv", Role.VIEWER).holds(asked)).isEqualTo(holds);
    }
}
