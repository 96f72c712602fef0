package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HomeTest {
    @Test
    void theOptionWins() {
        assertEquals(Path.of("/a/b"), Home.from(new String[] {"release", "--home", "/a/b"}));
        assertEquals(Path.of("/a/c"), Home.from(new String[] {"--home=/a/b/../c", "scan"}));
    }

    @Test
    void aForgottenValueIsNotRead() {
        assertEquals(Home.from(new String[0]), Home.from(new String[] {"scan", "--home"}));
    }
}
