package tv.exstream.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackageTableTest {
    private static final PackageTable TABLE =
            table(
                    "| `time` | core | ranges | - |",
                    "| `media` | core | items | time |",
                    "| `store` | shell | files | core |",
                    "| `(root)` | root | wiring | all |");

    @Test
    void aListedUseIsFine() {
        assertThat(TABLE.violations(Map.of("media", Set.of("time")))).isEmpty();
    }

    @Test
    void aLayerStandsForItsPackages() {
        assertThat(TABLE.violations(Map.of("store", Set.of("time", "media")))).isEmpty();
    }

    @Test
    void anUnlistedUseIsNamed() {
        assertThat(TABLE.violations(Map.of("time", Set.of("media"))))
                .singleElement()
                .asString()
                .startsWith("time uses media");
    }

    @Test
    void aPackageWithoutARowIsToldTheRow() {
        assertThat(TABLE.violations(Map.of("hls", Set.of("media", "time"))))
                .singleElement()
                .asString()
                .endsWith("add: | `hls` | core, shell or edge | <its job> | media, time |");
    }

    @Test
    void aRowWithoutAPackageIsStale() {
        assertThat(TABLE.stale(Set.of("time", "media", "(root)"))).containsExactly("store");
    }

    @Test
    void aCycleIsShown() {
        PackageTable table =
                table("| `a` | core | . | b |", "| `b` | core | . | c |", "| `c` | core | . | b |");

        assertThat(table.cycles()).containsExactly("b -> c -> b");
        assertThat(TABLE.cycles()).isEmpty();
    }

    @Test
    void aUseWithoutARowIsRefused() {
        PackageTable table = table("| `a` | core | . | nowhere |");

        assertThatThrownBy(() -> table.violations(Map.of("a", Set.of())))
                .hasMessage("row a may use nowhere, which has no row");
    }

    private static PackageTable table(String... rows) {
        String head =
                "| package | layer | its job in one sentence | may use |\n|---|---|---|---|\n";
        return PackageTable.parse(List.of((head + String.join("\n", rows)).split("\n")));
    }
}
