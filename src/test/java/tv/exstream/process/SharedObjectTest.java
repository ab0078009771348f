package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharedObjectTest {
    private static final long DT_RPATH = 15;
    private static final long DT_RUNPATH = 29;

    @Test
    void theNeededLibrariesAreReadInOrder() {
        byte[] elf = new ElfBytes().needs("libavcodec.so.62").needs("libc.so.6").build();

        assertThat(new SharedObject(elf).needed()).containsExactly("libavcodec.so.62", "libc.so.6");
    }

    @Test
    void aDroppedLibraryIsNoLongerFetchedAndTheOthersAre() {
        byte[] elf =
                new ElfBytes()
                        .needs("libxcb.so.1")
                        .needs("libc.so.6")
                        .needs("libpulse.so.0")
                        .build();

        new SharedObject(elf).dropNeeded(name -> !name.equals("libc.so.6"));

        assertThat(new SharedObject(elf).needed()).containsExactly("libc.so.6");
    }

    @Test
    void noVersionIsRequiredOfADroppedLibrary() {
        byte[] elf =
                new ElfBytes()
                        .needsVersioned("libasound.so.2")
                        .needsVersioned("libc.so.6")
                        .needsVersioned("libpulse.so.0")
                        .needsVersioned("libm.so.6")
                        .build();

        new SharedObject(elf)
                .dropNeeded(name -> name.startsWith("liba") || name.startsWith("libp"));

        assertThat(ElfBytes.versioned(elf)).containsExactly("libc.so.6", "libm.so.6");
    }

    @Test
    void droppingEveryVersionedLibraryLeavesNoRequirement() {
        byte[] elf = new ElfBytes().needsVersioned("libasound.so.2").needs("libc.so.6").build();

        new SharedObject(elf).dropNeeded(name -> name.equals("libasound.so.2"));

        assertThat(ElfBytes.versioned(elf)).isEmpty();
        assertThat(new SharedObject(elf).needed()).containsExactly("libc.so.6");
    }

    @Test
    void theSearchPathIsMadeToHoldForLibrariesOfLibraries() {
        byte[] elf = new ElfBytes().needs("libc.so.6").runPath("$ORIGIN/").build();
        long path = ElfBytes.entry(elf, DT_RUNPATH);

        new SharedObject(elf).searchPathForAll();

        assertThat(ElfBytes.entry(elf, DT_RPATH)).isEqualTo(path);
        assertThat(ElfBytes.entry(elf, DT_RUNPATH)).isEqualTo(-1);
    }

    @Test
    void aFileThatIsNotElfIsRefused() {
        assertThatThrownBy(() -> new SharedObject(new byte[100]))
                .hasMessage("file must be 64-bit little-endian ELF");
    }
}
