import { defineConfig } from 'wxt';
import { readKnowledgeBase } from './lib/knowledge/load';
import { buildKnowledge } from './scripts/read-knowledge';
import { buildModel } from './scripts/train/build-model';

/** One source, two manifests (V3 for both). What each line is for is said where it is not plain. */
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Sidelight' },
    // The first Chromium with a native `browser` whose message listeners may return a promise.
    minimum_chrome_version: '148',
    // As Firefox does. The default, JSON, takes a page several times as long to hand over its text.
    ...(browser !== 'firefox' && { message_serialization: 'structured_clone' }),
    omnibox: { keyword: 'sidelight' },
    commands: {
      'open-panel': {
        description: '__MSG_commandOpenPanel__',
        suggested_key: { default: 'Alt+C' },
      },
      'toggle-marks': {
        description: '__MSG_commandToggleMarks__',
        suggested_key: { default: 'Alt+S' },
      },
      'check-selection': {
        description: '__MSG_commandCheckSelection__',
        suggested_key: { default: 'Alt+K' },
      },
      'next-mark': {
        description: '__MSG_commandNextMark__',
        suggested_key: { default: 'Alt+J' },
      },
    },
    content_security_policy: {
      // 'self' is the package: no page of ours can reach any other address.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    web_accessible_resources: [
      {
        resources: ['editor.html'],
        matches: ['http://*/*', 'https://*/*'],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@sidelight.example',
          strict_min_version: '150.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    // Compiled anew by every build: no generated file is kept, and a broken knowledge base builds nothing.
    'build:publicAssets': async (_, files) => {
      const knowledge = await buildKnowledge();
      const model = await buildModel(readKnowledgeBase(JSON.parse(knowledge)));
      files.push({ relativeDest: 'knowledge.json', contents: knowledge });
      files.push({ relativeDest: 'model.bin', absoluteSrc: model });
    },
    // An unlisted script, unlike a declared content script, does not announce itself to the host page.
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts ??= [];
      manifest.content_scripts.push({
        matches: ['http://*/*', 'https://*/*'],
        js: ['scout.js'],
        run_at: 'document_idle',
      });
    },
  },
});
