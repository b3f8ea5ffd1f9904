import { Search } from 'lucide-react'
import { useState } from 'react'
import { groupReceiptCode, isReceiptCode, normalizeReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { useRequestKey } from './store.ts'

const codeLength = 13

/** Asking where a request stands, with the receipt code and the last four digits of the phone. */
export function MyRequest() {
  const t = useText()
  const { code, tail } = useRequestKey()
  const [tried, setTried] = useState(false)
  const codeGood = isReceiptCode(code)
  const tailGood = /^\d{4}$/.test(tail)
  const find = () => {
    setTried(true)
    if (!codeGood || !tailGood) return
    hideKeyboard()
    go({ screen: 'my-request', asked: true })
  }
  return (
    <Screen
      undated
      title={t.mine.title}
      actions={
        <Button look="main" icon={<Search aria-hidden />} onPress={find}>
          {t.mine.find}
        </Button>
      }
    >
      <p>{t.mine.lead}</p>
      <Field
        label={t.mine.code}
        hint={t.mine.codeHint}
        pad="code"
        value={groupReceiptCode(code)}
        onChange={(text) =>
          useRequestKey.setState({
            code: normalizeReceiptCode(text)
              .replace(/[^0-9A-Z]/g, '')
              .slice(0, codeLength),
          })
        }
        fault={(tried || code.length === codeLength) && !codeGood ? t.mine.codeFault : null}
      />
      <Field
        label={t.mine.tail}
        pad="number"
        maxLength={4}
        value={tail}
        onChange={(text) => useRequestKey.setState({ tail: text.replace(/\D/g, '') })}
        fault={tried && !tailGood ? t.mine.tailFault : null}
      />
    </Screen>
  )
}
