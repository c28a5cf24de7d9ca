"""Opens the page of a story in headless Chromium, slides over its days and moves about in its map, and says how fast that
goes: as it is, and with a processor that is slowed down four times.

    python3 page_speed.py PAGE
"""

import importlib.machinery
import importlib.util
import os
import pathlib
import shutil
import sys
import time

CHECKER = pathlib.Path(__file__).parents[2] / "scripts" / "check-story"

# Calls `step` in each frame for two seconds; the frames a second.
FRAMES = """new Promise((done) => {
  const start = performance.now();
  let frames = 0;
  const frame = () => {
    STEP;
    frames++;
    if (performance.now() - start < 2000) requestAnimationFrame(frame);
    else done(Math.round(frames / (performance.now() - start) * 10000) / 10);
  };
  requestAnimationFrame(frame);
})"""

SLIDE = """const slider = document.getElementById('slider');
  slider.value = (+slider.value + 1) % (+slider.max + 1);
  slider.dispatchEvent(new Event('input'))"""

# The milliseconds that the script takes for a day, without what the browser paints.
SCRIPT = """(() => {
  const slider = document.getElementById('slider'), start = performance.now();
  for (let i = 0; i < 60; i++) {
    slider.value = (+slider.value + 1) % (+slider.max + 1);
    slider.dispatchEvent(new Event('input'));
  }
  return Math.round((performance.now() - start) / 6) / 10;
})()"""

MOVE = """const svg = document.querySelector('.panel svg'), box = svg.getBoundingClientRect();
  const at = (type, x) => svg.dispatchEvent(new PointerEvent(type,
    { pointerId: 7, clientX: box.left + box.width / 2 + x, clientY: box.top + box.height / 2, bubbles: true }));
  at('pointerdown', 0); at('pointermove', frames % 40 < 20 ? 8 : -8); at('pointerup', 0)"""


def checker():
    loader = importlib.machinery.SourceFileLoader("check_story", str(CHECKER))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("check_story", loader))
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


def wait(browser, expression):
    result = browser.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
    return result["result"].get("value")


def main():
    page = os.path.abspath(sys.argv[1])
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    browser = checker().Browser(program)
    try:
        browser.show("desktop")
        start = time.monotonic()
        browser.open("file://" + page)
        wait(browser, "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))")
        opened = time.monotonic() - start
        print(f"{os.path.getsize(page) / 1e6:.1f} MB, opened and drawn in {opened:.1f} s")
        for rate in (1, 4):
            browser.ask("Emulation.setCPUThrottlingRate", rate=rate)
            script = wait(browser, SCRIPT)
            slide = wait(browser, FRAMES.replace("STEP", SLIDE))
            browser.value("for (let i = 0; i < 2; i++) document.getElementById('nearer').click()")
            move = wait(browser, FRAMES.replace("STEP", MOVE))
            browser.value("for (let i = 0; i < 2; i++) document.getElementById('wider').click()")
            print(f"processor slowed {rate} times: {script} ms of script a day, {slide} days a second slid over, {move} frames a second moved")
    finally:
        browser.close()


main()
