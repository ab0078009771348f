package tv.exstream.doctor;

import java.util.Arrays;
import java.util.Optional;
import tv.exstream.process.SearchPath;

/// A program that installs software, and how it calls what we need.
enum Installer {
    APT("apt-get", "sudo apt-get install ", "ffmpeg", "fonts-dejavu-core"),
    DNF("dnf", "sudo dnf install ", "ffmpeg", "dejavu-sans-fonts"),
    PACMAN("pacman", "sudo pacman -S ", "ffmpeg", "ttf-dejavu"),
    BREW("brew", "brew install ", "ffmpeg", "font-dejavu"),
    WINGET("winget", "winget install ", "ffmpeg", "DejaVu.Fonts");

    private final String program;
    private final String install;
    private final String ffmpeg;
    private final String font;

    Installer(String program, String install, String ffmpeg, String font) {
        this.program = program;
        this.install = install;
        this.ffmpeg = ffmpeg;
        this.font = font;
    }

    /// The first of them that is on this machine.
    static Optional<Installer> on(SearchPath path) {
        return Arrays.stream(values())
                .filter(each -> path.find(each.program).isPresent())
                .findFirst();
    }

    String toInstallFfmpeg() {
        return install + ffmpeg;
    }

    String toInstallAFont() {
        return install + font;
    }
}
